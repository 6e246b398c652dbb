"""Telethon against the test server: sign-in, message, update, file."""

import asyncio
import logging

from telethon import TelegramClient, events
from telethon.crypto import rsa
from telethon.network import ConnectionTcpAbridged, ConnectionTcpFull
from telethon.sessions import StringSession

from steps import Inbox, config, exchange, named, sample, step

if config.get("verbose"):
    logging.basicConfig(level=logging.DEBUG)


async def main():
    rsa.add_key(config["publicKey"], old=False)
    session = StringSession()
    session.set_dc(config["dc"], config["host"], config["port"])
    connection = ConnectionTcpFull if config.get("transport") == "full" else ConnectionTcpAbridged
    client = TelegramClient(
        session, 1, "0123456789abcdef0123456789abcdef",
        connection=connection, connection_retries=1, timeout=10,
    )
    await step("connect", client.connect)

    async def sign_in():
        await client.send_code_request(config["phone"])
        me = await client.sign_in(config["phone"], config["code"])
        assert me.first_name == config["firstName"], me

    await step("sign in", sign_in)
    inbox = Inbox()

    @client.on(events.NewMessage(incoming=True))
    async def handler(event):
        inbox.add(event.raw_text, event.message)

    async def send():
        sent = await client.send_message(config["bot"], "from Telethon 😀")
        assert sent.raw_text == "from Telethon 😀", sent

    await step("send", send)

    async def receive():
        message = await inbox.take("Echo: from Telethon 😀")
        assert message.is_private, message

    await step("receive", receive)

    async def files():
        data = sample(1_500_000)
        file = named(data, "sample.bin")
        message = await client.send_file(config["bot"], file, force_document=True)
        back = await client.download_media(message, bytes)
        assert back == data, "other bytes"

    await step("files", files)

    async def send_files(kind, files):
        name = "sample.bin" if kind == "document" else "sample.png"
        sent = await client.send_file(
            config["bot"],
            [named(data, name) for data, _ in files],
            caption=[caption for _, caption in files],
            force_document=kind == "document",
        )
        assert len({message.grouped_id for message in sent}) == 1, sent

    async def download(message):
        return await client.download_media(message, bytes)

    await exchange(inbox, send_files, download)
    await step("close", client.disconnect)


asyncio.run(main())
