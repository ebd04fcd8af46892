# One image for the API and the worker. Debian, not Alpine: Temporal's native part has no musl build.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY planner/package.json planner/
COPY workflows/package.json workflows/
COPY api/package.json api/
COPY web/package.json web/
COPY cli/package.json cli/
COPY tests/package.json tests/
RUN npm install --no-save --no-audit --no-fund --loglevel=error
COPY tsconfig.json ./
COPY planner planner
COPY workflows workflows
COPY api api
COPY web web
RUN npm run build && npm prune --omit=dev --no-save --no-audit --no-fund --loglevel=error

FROM node:24-bookworm-slim
ENV NODE_ENV=production TZ=UTC STAGGER_WEB_DIR=/app/web/dist
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/planner planner
COPY --from=build /app/workflows workflows
COPY --from=build /app/api api
COPY --from=build /app/web/package.json web/
COPY --from=build /app/web/dist web/dist
USER node
EXPOSE 4780
CMD ["node", "--enable-source-maps", "api/dist/main.js"]
