"""One reference, one prompt, one picture, with nothing but Python's standard library."""

import base64
import json
import os
import pathlib
import urllib.request
import uuid

SERVER = os.environ.get("LIKENESS_BASE_URL", "http://127.0.0.1:8787")
KEY = os.environ["LIKENESS_API_KEY"]
HERE = pathlib.Path(__file__).parent


def call(method, path, body=None, headers=None):
    request = urllib.request.Request(
        SERVER + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {KEY}", "Content-Type": "application/json", **(headers or {})},
    )
    with urllib.request.urlopen(request, timeout=90) as answer:
        return json.load(answer)


photo = base64.b64encode((HERE / "references" / "astronaut.png").read_bytes()).decode()
task = call(
    "POST",
    "/v1/generations",
    {
        "model": "viduq2_reference2image",
        "prompt": "The astronaut of [image 1] on a beach at sunset",
        "images": [f"data:image/png;base64,{photo}"],
        "seed": 7,
    },
    # A repeat with the same key answers the same task, so this may be retried without a second charge.
    {"Idempotency-Key": str(uuid.uuid4())},
)
while task["status"] == "in_progress":
    task = call("GET", f"/v1/generations/{task['id']}", headers={"Prefer": "wait=30"})

if task["status"] == "failed":
    raise SystemExit(f"{task['error']['code']}: {task['error']['message']}")
urllib.request.urlretrieve(task["output"]["content"][0]["url"], "first_picture.png")
print(f"made by {task['metadata']['engine']}: first_picture.png")
