import type { Express } from 'express';

/** Every route of the application as "GET /konten", however deep in routers it stands. */
export function routesOf(app: Express): readonly string[] {
  return [...new Set(layersOf(app.router).flatMap(routesOfLayer))].toSorted();
}

function routesOfLayer(layer: unknown): string[] {
  const nested = layersOf(property(layer, 'handle')).flatMap(routesOfLayer);
  const route = property(layer, 'route');
  const methods = property(route, 'methods');
  if (typeof methods !== 'object' || methods === null) return nested;
  const path = String(property(route, 'path'));
  return Object.entries(methods).flatMap(([method, isSet]) =>
    isSet && method !== '_all' ? [`${method.toUpperCase()} ${path}`] : [],
  );
}

function layersOf(router: unknown): readonly unknown[] {
  const stack = property(router, 'stack');
  return Array.isArray(stack) ? stack : [];
}

/** Express does not type the inside of its routers. */
function property(owner: unknown, name: string): unknown {
  const isObject = (typeof owner === 'object' && owner !== null) || typeof owner === 'function';
  return isObject ? Reflect.get(owner, name) : undefined;
}
