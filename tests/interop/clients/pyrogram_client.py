"""Kurigram, Pyrogram's maintained fork: sign-in, message, update, file."""

import asyncio
import io
import logging

from pyrogram import Client, filters
from pyrogram.crypto import rsa

from steps import config, sample, step

if config.get("verbose"):
    logging.basicConfig(level=logging.DEBUG)


async def main():
    # Keys are a table of the module, and the first address is a constant: the
    # storage is the one place where another can be given.
    fingerprint = int(config["fingerprint"])
    rsa.server_public_keys[fingerprint] = rsa.PublicKey(
        int(config["modulus"], 16), int(config["exponent"], 16)
    )
    client = Client(
        "interop", 1, "0123456789abcdef0123456789abcdef",
        in_memory=True, phone_number=config["phone"], phone_code=config["code"],
    )

    async def address(*_):
        return config["host"]

    async def port(*_):
        return config["port"]

    client.storage.server_address = address
    client.storage.port = port

    async def sign_in():
        await client.connect()
        sent = await client.send_code(config["phone"])
        me = await client.sign_in(config["phone"], sent.phone_code_hash, config["code"])
        assert me.first_name == config["firstName"], me
        await client.initialize()

    await step("sign in", sign_in)
    echo = asyncio.get_running_loop().create_future()

    @client.on_message(filters.incoming & filters.text)
    async def handler(_, message):
        if message.text.startswith("Echo: ") and not echo.done():
            echo.set_result(message.text)

    async def send():
        sent = await client.send_message(config["bot"], "from Pyrogram 😀")
        assert sent.text == "from Pyrogram 😀", sent

    await step("send", send)

    async def receive():
        text = await asyncio.wait_for(echo, 10)
        assert text == "Echo: from Pyrogram 😀", text

    await step("receive", receive)

    async def files():
        data = sample(1_500_000)
        file = io.BytesIO(data)
        file.name = "sample.bin"
        message = await client.send_document(config["bot"], file, force_document=True)
        back = await client.download_media(message, in_memory=True)
        assert bytes(back.getbuffer()) == data, "other bytes"

    await step("files", files)

    async def close():
        await client.terminate()
        await client.disconnect()

    await step("close", close)


asyncio.run(main())
