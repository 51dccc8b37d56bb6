/** Excel's own errors, with the codes and English texts that its clients see. */
import { HostError } from "../office";

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const notFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const alreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const invalidOperation = (message = "This operation is not permitted for the current object."): HostError =>
  new HostError("InvalidOperation", message);

export const tooMuchData = (): HostError =>
  new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");

/** The value of a `getXxxOrNullObject()` where Excel's `getXxx()` throws. */
export function required<T>(found: T | null): T {
  if (found === null) throw notFound();
  return found;
}
