export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  /** Logical name of the column that is meant. */
  readonly target?: string;
}

/** What the server answered instead of doing what was asked. The message is already in the reader's language. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly code: string;
  readonly target: string | undefined;
  readonly details: readonly ErrorDetail[];
  /** Seconds to wait before another try, when the server said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, error: Partial<ErrorDetail> & { details?: readonly ErrorDetail[] }, retryAfter?: number) {
    super(error.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = error.code ?? String(status);
    this.target = error.target;
    this.details = error.details ?? [];
    this.retryAfterSeconds = retryAfter;
  }
}

/** The record changed between reading it and writing it. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412 && error.code === "0x80060882";
}

/** A sentence for people, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
