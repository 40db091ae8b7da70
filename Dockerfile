# The same version as the npm package `node` in package.json.
FROM node:24.21.0-bookworm-slim AS base
# The Temporal worker checks certificates against the system's authorities.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: a lockfile written on one platform may lack the native packages of another.
RUN npm install --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM base
ENV NODE_ENV=production HOST=0.0.0.0 LOG_FORMAT=json
COPY --from=build /app ./
USER node
EXPOSE 3000
CMD ["node", "processes/server.ts"]
