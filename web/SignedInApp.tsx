import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { followChanges } from "./api/live.ts";
import { makeRouter } from "./router.tsx";

/** A router per sign-in, so that nothing of one person's session reaches the next. */
export function SignedInApp() {
  const [router] = useState(makeRouter);
  useEffect(followChanges, []);
  return <RouterProvider router={router} />;
}
