export default async function stopPostgresAfterTests() {
  await globalThis.samspilTestPostgres?.stop();
}
