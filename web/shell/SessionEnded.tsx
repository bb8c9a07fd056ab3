import { lazy, Suspense, useEffect, useState } from "react";
import { onSignedOut } from "../api/client.ts";
import { queryClient } from "../api/queryClient.ts";

const SignInAgainDialog = lazy(() =>
  import("./SignInAgainDialog.tsx").then((dialog) => ({ default: dialog.SignInAgainDialog })),
);

/** Asks who comes back after their session ran out to sign in again, over the page as they left it. */
export function SessionEnded() {
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  if (!hasEnded) return null;

  const resume = () => {
    setEnded(false);
    void queryClient.invalidateQueries();
  };
  return (
    <Suspense>
      <SignInAgainDialog onDone={resume} />
    </Suspense>
  );
}
