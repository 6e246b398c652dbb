"""Prints one line of JSON for each step of a client script."""

import asyncio
import io
import json
import os
import sys
import time
import traceback

config = json.loads(os.environ["INTEROP"])


async def step(name, run):
    """Runs a step; prints how it ended. A failure ends the script."""
    begun = time.monotonic()
    try:
        value = await run()
    except BaseException:
        print(json.dumps({"step": name, "ok": False, "reason": traceback.format_exc()}), flush=True)
        sys.stdout.flush()
        os._exit(1)
    ms = round((time.monotonic() - begun) * 1000)
    facts = value.get("facts") if isinstance(value, dict) else None
    print(json.dumps({"step": name, "ok": True, "ms": ms, "facts": facts}), flush=True)
    return value


def read(name):
    with open(config[name], "rb") as file:
        return file.read()


BYTES = read("sample")
IMAGE = read("picture")


def sample(length):
    """The first bytes of a file, the same for everybody."""
    return BYTES[:length]


def named(data, name):
    """A file with a name."""
    file = io.BytesIO(data)
    file.name = name
    return file


class Inbox:
    """Waits for messages by their texts; they may have come already."""

    def __init__(self):
        self._messages = {}

    def _of(self, text):
        if text not in self._messages:
            self._messages[text] = asyncio.get_running_loop().create_future()
        return self._messages[text]

    def add(self, text, message):
        """Takes in what has come."""
        if not self._of(text).done():
            self._of(text).set_result(message)

    async def take(self, text):
        """Waits for a message, but not for ever."""
        return await asyncio.wait_for(self._of(text), 20)


async def exchange(inbox, send, download):
    """Sends files to the bot of the other side, and compares what it sends back."""
    for group in config["files"]:
        kind, lengths = group["kind"], group["lengths"]
        source = IMAGE if kind in ("photo", "album") else BYTES
        files = [(source[:length], f"{kind} {length}") for length in lengths]

        async def run():
            await send(kind, files)
            for data, caption in files:
                back = await download(await inbox.take(f"Back: {caption}"))
                assert back == data, f"other bytes: {caption}"

        await step(f"{kind} of {', '.join(map(str, lengths))}", run)
