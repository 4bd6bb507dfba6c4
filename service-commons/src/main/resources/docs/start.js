SwaggerUIBundle({
  url: '/v1/openapi.yaml',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null
});
