"""Kurigram, Pyrogram's maintained fork: sign-in, message, update, file."""

import asyncio
import logging

from pyrogram import Client, filters
from pyrogram.crypto import rsa
from pyrogram.types import InputMediaPhoto

from steps import Inbox, config, exchange, named, sample, step

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
    inbox = Inbox()

    @client.on_message(filters.incoming)
    async def handler(_, message):
        inbox.add(message.text or message.caption, message)

    async def send():
        sent = await client.send_message(config["bot"], "from Pyrogram 😀")
        assert sent.text == "from Pyrogram 😀", sent

    await step("send", send)

    async def receive():
        message = await inbox.take("Echo: from Pyrogram 😀")
        assert message.from_user.username == config["bot"], message

    await step("receive", receive)

    async def files():
        data = sample(1_500_000)
        file = named(data, "sample.bin")
        message = await client.send_document(config["bot"], file, force_document=True)
        back = await client.download_media(message, in_memory=True)
        assert bytes(back.getbuffer()) == data, "other bytes"

    await step("files", files)

    async def send_files(kind, files):
        to = config["bot"]
        if kind == "album":
            photos = [InputMediaPhoto(named(data, "sample.png"), caption=text) for data, text in files]
            return await client.send_media_group(to, photos)
        [(data, text)] = files
        if kind == "photo":
            return await client.send_photo(to, named(data, "sample.png"), caption=text)
        file = named(data, "sample.bin")
        return await client.send_document(to, file, caption=text, force_document=True)

    async def download(message):
        back = await client.download_media(message, in_memory=True)
        return bytes(back.getbuffer())

    await exchange(inbox, send_files, download)

    async def close():
        await client.terminate()
        await client.disconnect()

    await step("close", close)


asyncio.run(main())
