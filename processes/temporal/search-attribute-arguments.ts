import attributes from '../../temporal-config/search-attributes.json' with { type: 'json' };

/** The command-line arguments that register our search attributes with a development server. */
export const searchAttributeArguments: readonly string[] = Object.entries(attributes).flatMap(
  ([name, type]) => ['--search-attribute', `${name}=${type}`],
);
