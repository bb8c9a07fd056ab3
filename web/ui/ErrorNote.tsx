import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { ApiError, messageOf } from "../api/apiError.ts";

interface ErrorNoteProps {
  readonly title?: string;
  readonly error: unknown;
}

/** What went wrong, in place, with the server's details; nothing when nothing did. */
export function ErrorNote({ title, error }: ErrorNoteProps) {
  if (error === null || error === undefined) return null;
  const details = error instanceof ApiError ? error.details : [];
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {title === undefined ? null : <MessageBarTitle>{title}</MessageBarTitle>} {messageOf(error)}
        {details.length > 0 ? (
          <ul className="error-details">
            {details.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}
