// The direction of dependencies: web and cli -> application -> domain <- rulebook; adapters implement ports.
const npm = "(^|/)node_modules/";
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: "domain-imports-only-domain",
			severity: "error",
			from: { path: "^src/domain/", pathNot: "^src/domain/engine\\.ts$" },
			to: { pathNot: "^src/domain/" },
		},
		{
			name: "only-engine-imports-the-rules-engine",
			severity: "error",
			from: { pathNot: "^src/domain/engine\\.ts$" },
			to: { path: `${npm}json-rules-engine` },
		},
		{
			name: "engine-imports-domain-and-the-rules-engine",
			severity: "error",
			from: { path: "^src/domain/engine\\.ts$" },
			to: { pathNot: [`${npm}json-rules-engine`, "^src/domain/"] },
		},
		{
			name: "rulebook-is-pure",
			severity: "error",
			from: { path: "^src/rulebook/" },
			to: { pathNot: ["^src/rulebook/", "^src/domain/", `${npm}zod`] },
		},
		{
			name: "application-knows-ports-not-packages",
			severity: "error",
			from: { path: "^src/application/" },
			to: { pathNot: ["^src/application/", "^src/domain/", "^src/rulebook/"] },
		},
		{
			name: "adapters-know-no-http",
			severity: "error",
			from: { path: "^src/adapters/" },
			to: {
				path: ["^src/web/", "^src/cli/", "^src/app\\.ts$", `${npm}express/`],
			},
		},
		{
			name: "web-never-reaches-adapters",
			severity: "error",
			from: { path: ["^src/web/", "^src/app\\.ts$"] },
			to: { path: ["^src/adapters/", "^src/cli/", "^src/rulebook/(?!describe/)"] },
		},
		{
			name: "nobody-imports-main",
			severity: "error",
			from: {},
			to: { path: "^src/main\\.ts$" },
		},
		{
			name: "no-cycles",
			severity: "error",
			from: { path: "^src/" },
			to: { circular: true },
		},
	],
	options: { parser: "swc", doNotFollow: { path: npm } },
};
