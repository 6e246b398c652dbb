"""Prints one line of JSON for each step of a client script."""

import json
import os
import sys
import time
import traceback

config = json.loads(os.environ["INTEROP"])


async def step(name, run):
    """Runs a step; a failure is printed and ends the script."""
    begun = time.monotonic()
    try:
        value = await run()
    except BaseException:
        print(json.dumps({"step": name, "ok": False, "reason": traceback.format_exc()}), flush=True)
        sys.stdout.flush()
        os._exit(1)
    ms = round((time.monotonic() - begun) * 1000)
    print(json.dumps({"step": name, "ok": True, "ms": ms}), flush=True)
    return value


def sample(length):
    """Bytes that differ everywhere, the same in every run."""
    out = bytearray(length)
    x = 1
    for i in range(length):
        x = (x * 1103515245 + 12345) & 0xFFFFFFFF
        out[i] = (x >> 16) & 255
    return bytes(out)
