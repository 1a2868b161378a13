import { Section } from '../shared/ui';
import type { TextPart } from './messages.da';
import classes from './text-parts.module.css';

export function TextParts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ title, paragraphs = [], points = [] }) => (
    <Section key={title} title={title}>
      <div className={classes.text}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {points.length > 0 && (
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  ));
}
