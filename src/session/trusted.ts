/** Addresses of scripts for hosts that require Trusted Types: only those that our own policy lets through are run. */

interface Policy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const allowed = new Set<string>();

const rules: Policy = {
  createScriptURL(address) {
    if (allowed.has(address)) return address;
    throw new TypeError(`${address} is no script of this page.`);
  },
};

let policy: Policy | undefined;

/** The address of a script of ours, in the form in which such a host takes it. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('batchwise', rules) ?? rules;
  allowed.add(address);
  return policy.createScriptURL(address);
}
