"""Telethon against the test server: sign-in, message, update, file."""

import asyncio
import logging

import pyaes
from telethon import TelegramClient, events, functions, types
from telethon.client import downloads
from telethon.crypto import rsa
from telethon.network import ConnectionTcpAbridged, ConnectionTcpFull
from telethon.sessions import StringSession
from telethon.tl.alltlobjects import LAYER

from steps import Inbox, config, exchange, named, sample, step

if config.get("verbose"):
    logging.basicConfig(level=logging.DEBUG)


def camel_case(name):
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def facts_of(participant):
    """What somebody is in a group, in the words of the other side."""
    kinds = {
        types.ChannelParticipantCreator: "creator",
        types.ChannelParticipantAdmin: "admin",
        types.ChannelParticipantLeft: "left",
    }
    status = kinds.get(type(participant), "member")
    if isinstance(participant, types.ChannelParticipantBanned):
        status = "banned" if participant.banned_rights.view_messages else "restricted"
    rights = getattr(participant, "admin_rights", None) or getattr(participant, "banned_rights", None)
    named = rights.to_dict().items() if rights else []
    return {
        "status": status,
        "rights": sorted(camel_case(name) for name, value in named if value is True),
        "rank": getattr(participant, "rank", None) or "",
    }


async def members(client, group):
    """Reads the members of a group, and changes what some may do."""

    async def statuses(kind):
        found = client.iter_participants(group, filter=kind)
        return {user.username: facts_of(user.participant)["status"] async for user in found}

    recent = await statuses(types.ChannelParticipantsRecent)
    kicked = await statuses(types.ChannelParticipantsKicked)
    await client.edit_permissions(group, "ben_b", send_media=False)
    await client.edit_permissions(group, "dan_d")
    await client.edit_admin(group, "eve_e", change_info=True, pin_messages=True, title="aide")
    after = {
        user: facts_of((await client.get_permissions(group, user)).participant)
        for user in ("ben_b", "dan_d", "eve_e")
    }
    return {"facts": {"recent": recent, "kicked": kicked, "after": after}}


class CdnCipher:
    """
    Telethon decrypts what comes from CDN DCs with AES-IGE, where the
    documentation has AES-CTR with a counter of 16-byte blocks.
    """

    def __init__(self):
        self._key = None
        self._offset = 0

    def decrypt_ige(self, chunk, key, iv):
        # Each file has a key of its own.
        if key != self._key:
            self._key, self._offset = key, 0
        start = iv[:12] + (self._offset // 16).to_bytes(4, "big")
        counter = pyaes.Counter(int.from_bytes(start, "big"))
        self._offset += len(chunk)
        return pyaes.AESModeOfOperationCTR(key, counter).decrypt(chunk)


def init_connection(client):
    """Says in each request which layer a client speaks."""
    send = client._sender.send

    def send_in_layer(request, ordered=False):
        client._init_request.query = request
        return send(functions.InvokeWithLayerRequest(LAYER, client._init_request), ordered)

    client._sender.send = send_in_layer


def follow_cdn():
    """
    Has Telethon ask for redirects, which it follows but does not ask for, and
    send what is for the CDN DC there, not to the home DC.
    """
    plain = functions.upload.GetFileRequest

    def request(*args, **named):
        return plain(*args, cdn_supported=True, **named)

    downloads.functions.upload.GetFileRequest = request
    downloads.AES = CdnCipher()
    init = downloads._DirectDownloadIter._init

    async def init_at_cdn(self, *args, cdn_redirect=None, **named):
        # It puts the key of the home DC into the session that it keeps.
        self.client._exported_sessions.clear()
        await init(self, *args, cdn_redirect=cdn_redirect, **named)
        if cdn_redirect is not None:
            self._sender = self._client._sender
            init_connection(self._client)

    downloads._DirectDownloadIter._init = init_at_cdn


async def main():
    if config["cdn"]:
        follow_cdn()
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
    if config["group"]:
        await step("members", lambda: members(client, config["group"]))
    await step("close", client.disconnect)


asyncio.run(main())
