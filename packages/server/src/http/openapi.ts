/** The head of the OpenAPI document; the rest is generated from the routes' schemas. */
export const openapiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Likeness',
    version: '1.0.0',
    description:
      'Reference-to-image generation as durable tasks: send a prompt and up to 7 references, get a task at once, then poll, stream or be called back, and fetch the picture.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  tags: [
    { name: 'generations', description: 'Tasks: make, read, follow, cancel.' },
    { name: 'models', description: 'What can be asked for, and what it costs.' },
    { name: 'files', description: 'Finished pictures by signed URL.' },
    { name: 'system', description: 'For operators.' },
    { name: 'gateway', description: 'The same tasks on the wire of multi-model gateways.' },
  ],
  components: {
    securitySchemes: { key: { type: 'http' as const, scheme: 'bearer' } },
  },
  security: [{ key: [] }],
}
