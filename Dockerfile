# Built in one stage and run in another: the image holds the product and its own packages, no compilers or tests.
FROM node:24-bookworm-slim AS build
WORKDIR /samspil
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/domain/package.json libs/domain/
RUN npm ci
COPY . .
RUN node tools/build.mjs && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /samspil
COPY --from=build /samspil/package.json ./
COPY --from=build /samspil/node_modules node_modules
COPY --from=build /samspil/libs/domain libs/domain
COPY --from=build /samspil/apps/api apps/api
COPY --from=build /samspil/apps/web/dist apps/web/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/app/serve.js"]
