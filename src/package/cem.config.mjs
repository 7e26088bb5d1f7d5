/** How custom-elements.json is drawn from the sources. */
export default {
  litelement: true,
  // It would write the path of what it gave last into package.json.
  packagejson: false,
};
