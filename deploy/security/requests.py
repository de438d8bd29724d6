#!/usr/bin/env python3
"""Makes requests for scanners out of the API's own description, with things that exist and credentials that are let in.

Writes a file `NNN-operationId.http` for each operation, in which a star marks every place that a caller decides, and `urls-X.txt`
with what can be asked for by an address alone with the credential X, which is in `header-X.txt`. Needs nothing but Python and a running platform.
"""
import argparse
import json
import os
import pathlib
import urllib.error
import urllib.request
import uuid

# Left out, as a scanner waits for the end of a stream; and last, as nothing can be asked of what they end.
STREAMS = {"followProject"}
ENDING = ("close", "revoke", "delete", "remove", "end", "retire", "drain", "rotate", "hold", "clawBack", "setPassword")


class Api:
    def __init__(self, gateway, credentials):
        self.gateway, self.credentials = gateway, credentials

    def call(self, method, path, body=None, content_type="application/json", headers=()):
        request = urllib.request.Request(self.gateway + path, method=method)
        for name, value in list(self.credentials["vendorKey"].items()) + list(headers):
            request.add_header(name, value)
        if body is not None:
            request.data = body.encode()
            request.add_header("Content-Type", content_type)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read() or b"{}")
        except urllib.error.HTTPError as refused:
            raise SystemExit(f"{method} {path}: {refused.code} {refused.read().decode()[:300]} (expected: done)")


def prepared(api):
    """Makes one of each thing that paths name, so that what is injected reaches the queries behind the first look."""
    order = api.call("GET", "/v1/templates/" + api.call("GET", "/v1/templates")["items"][0]["name"])
    order["id"] = str(uuid.uuid4())
    project = api.call("POST", "/v1/projects", json.dumps(order))["id"]
    line = json.dumps({"name": "one", "data": {"url": "https://example.org/1.jpg"}}) + "\nno task\n"
    report = api.call("POST", f"/v1/projects/{project}/tasks", line, "application/x-ndjson", [("Idempotency-Key", "scan")])
    task = api.call("GET", f"/v1/projects/{project}/tasks")["items"][0]["id"]
    hook = api.call("POST", "/v1/webhooks", json.dumps({"url": "http://127.0.0.1:9/", "events": ["label.agreed"]}))["id"]
    return {"project": project, "task": task, "webhook": hook, "import": report.get("importId", project)}


def resolved(node, document):
    while isinstance(node, dict) and "$ref" in node:
        target = document
        for part in node["$ref"][2:].split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def sample(schema, document, depth=0):
    schema = resolved(schema, document)
    for name in ("example", "default", "const"):
        if name in schema:
            return schema[name]
    if schema.get("examples"):
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    for name in ("oneOf", "anyOf", "allOf"):
        if name in schema:
            return sample(schema[name][0], document, depth + 1)
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "integer" or kind == "number":
        return schema.get("minimum", 1)
    if kind == "boolean":
        return True
    if kind == "array":
        return [sample(schema["items"], document, depth + 1)] if "items" in schema and depth < 6 else []
    if kind == "object":
        wanted = schema.get("required", [])
        fields = schema.get("properties", {})
        return {name: sample(fields[name], document, depth + 1) for name in wanted if name in fields and depth < 6}
    return str(uuid.uuid4()) if schema.get("format") == "uuid" else "sample"


def marked(value):
    """Puts a star behind every text of a body."""
    if isinstance(value, str):
        return value + "*"
    if isinstance(value, list):
        return [marked(each) for each in value[:2]]
    if isinstance(value, dict):
        return {name: marked(each) for name, each in value.items()}
    return value


def place(path, parameter, made, document):
    """Returns what stands for a variable of a path: what was made, if it is of that kind."""
    for beginning, name, thing in (
        ("/v1/projects/", "id", "project"), ("/v1/webhooks/", "id", "webhook"), ("/v1/tasks/", "id", "task"),
        ("/v1/projects/", "taskId", "task"), ("/v1/projects/", "importId", "import"),
    ):
        if path.startswith(beginning) and parameter["name"] == name:
            return made[thing]
    return str(parameter.get("example", sample(parameter["schema"], document)))


def scheme_of(operation, credentials):
    """Returns the first kind of credential that is let in; a vendor's where anybody is."""
    for alternative in operation.get("security", []):
        for scheme in alternative:
            if scheme in credentials:
                return scheme
    return "vendorKey"


def text(value):
    return json.dumps(value) if isinstance(value, bool) else str(value)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--run", required=True, help="run.json of a running platform")
    options.add_argument("--out", required=True, help="a folder for the requests")
    asked = options.parse_args()
    run = json.load(open(asked.run))
    gateway = run["gateway"].rstrip("/")
    credentials = {
        "vendorKey": {"X-Api-Key": run["vendorKey"]},
        "taskerToken": {"Authorization": "Bearer " + run["taskerToken"]},
        "operatorToken": {"Authorization": "Bearer " + run["operatorToken"]},
    }
    document = json.load(urllib.request.urlopen(gateway + "/openapi.json", timeout=30))
    made = prepared(Api(gateway, credentials))
    out = pathlib.Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)

    operations = []
    for path, item in document["paths"].items():
        for method in ("get", "put", "post", "delete", "patch", "options"):
            if method in item and item[method]["operationId"] not in STREAMS:
                operations.append((path, method, item[method], item.get("parameters", [])))
    operations.sort(key=lambda each: each[2]["operationId"].startswith(ENDING))

    urls = {scheme: [] for scheme in credentials}
    for number, (path, method, operation, shared) in enumerate(operations):
        parameters = [resolved(each, document) for each in shared + operation.get("parameters", [])]
        target, plain, query, headers = path, path, [], {}
        for parameter in parameters:
            if parameter["in"] == "path":
                value = place(path, parameter, made, document)
                target = target.replace("{" + parameter["name"] + "}", value + "*")
                plain = plain.replace("{" + parameter["name"] + "}", value)
            elif parameter["in"] == "query":
                query.append((parameter["name"], text(parameter.get("example", sample(parameter["schema"], document)))))
            elif parameter["in"] == "header" and parameter["name"] == "Idempotency-Key" and not parameter.get("required"):
                pass  # under one key all that a scanner varies would get the first answer, or 409
            elif parameter["in"] == "header":
                headers[parameter["name"]] = "sample"
        body, content_type = "", None
        media = operation.get("requestBody", {})
        for content_type, content in resolved(media, document).get("content", {}).items() if media else ():
            example = content.get("example", sample(content.get("schema", {}), document))
            body = json.dumps(marked(example)) if content_type == "application/json" else str(example)
            break
        scheme = scheme_of(operation, credentials)
        who = credentials[scheme]
        lines = [f"{method.upper()} {target}{'?' if query else ''}{'&'.join(n + '=' + v + '*' for n, v in query)} HTTP/1.1"]
        lines += ["Host: " + gateway.split("//")[1]]
        lines += [f"{name}: {value}" for name, value in list(who.items()) + list(headers.items())]
        lines += ["Content-Type: " + content_type] if content_type else []
        file = out / f"{number:03d}-{operation['operationId']}.http"
        file.write_text("\r\n".join(lines) + "\r\n\r\n" + body)
        if method == "get":
            urls[scheme].append(gateway + plain + ("?" if query else "") + "&".join(n + "=" + v for n, v in query))
    for scheme, each in urls.items():
        (out / f"urls-{scheme}.txt").write_text("".join(url + "\n" for url in each))
        (out / f"header-{scheme}.txt").write_text("".join(f"{n}: {v}" for n, v in credentials[scheme].items()))
    os.chmod(out, 0o700)
    print(f"{len(operations)} requests, {sum(map(len, urls.values()))} addresses in {out}")


if __name__ == "__main__":
    main()
