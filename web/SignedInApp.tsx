import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { makeRouter } from "./router.tsx";

/** A router per sign-in, so that nothing of one person's session reaches the next. */
export function SignedInApp() {
  const [router] = useState(makeRouter);
  return <RouterProvider router={router} />;
}
