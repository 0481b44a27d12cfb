#!/usr/bin/env bash
# Two instances of the Mangopay SDK for Node in one process, for two clients, call the API as one client.
#
# Package:   mangopay4-nodejs-sdk 1.68.0 (npm), Node 20.19 or newer.
# Expected:  each instance calls the paths of its own client with the token that was issued for it.
# Behaviour: path parameters and token lie in an object of the prototype, which all instances share. Both instances
#            call the paths of the client that was made last, with the token of the client that called first.
# Matters:   a process that serves several clients acts for the wrong one, or is refused by a server that compares the
#            client of the path with the client of the token.
# Way out:   one process for each client.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mangopay4-nodejs-sdk@1.68.0

cat >instances.cjs <<'JS'
const http = require('node:http');
const Mangopay = require('mangopay4-nodejs-sdk');

// Issues a token that names the client, and remembers which token each client's path was called with.
const calls = [];
const server = http.createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url.endsWith('/oauth/token')) {
      const [client] = Buffer.from(request.headers.authorization.split(' ')[1], 'base64').toString().split(':');
      response.end(JSON.stringify({ access_token: `token-of-${client}`, token_type: 'Bearer', expires_in: 1200 }));
    } else {
      calls.push(`${request.url.split('/')[2]} called with ${request.headers.authorization}`);
      response.end(JSON.stringify({ Id: 'user' }));
    }
  });
});

server.listen(0, '127.0.0.1', async () => {
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  const instances = ['first', 'second'].map(
    (clientId) => new Mangopay({ clientId, clientApiKey: `key-of-${clientId}`, baseUrl }),
  );
  for (const api of instances) await api.Users.get('user');
  calls.forEach((call) => console.log(call));
  server.close();
});
JS

seen=$(node instances.cjs)
printf '%s\n' "$seen"
expected='second called with Bearer token-of-first
second called with Bearer token-of-first'
if [ "$seen" != "$expected" ]; then
  printf 'The behaviour is not the one that was found; seen before:\n%s\n' "$expected" >&2
  exit 1
fi
