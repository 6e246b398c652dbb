/**
 * A small server of Hrana 2 over HTTP, the protocol of libSQL and Turso, over
 * the SQLite that is built into Deno. See
 * https://github.com/tursodatabase/libsql/blob/main/docs/HTTP_V2_SPEC.md.
 *
 * Each stream is a connection of its own to the database; a request that does
 * not close its stream gets a baton to go on with.
 */
import { DatabaseSync } from "node:sqlite";

type HranaValue =
  | { type: "null" }
  | { type: "integer"; value: string }
  | { type: "float"; value: number }
  | { type: "text"; value: string }
  | { type: "blob"; base64: string };

interface HranaStatement {
  sql?: string;
  "sql_id"?: number;
  args?: HranaValue[];
  "want_rows"?: boolean;
}

type HranaCondition =
  | { type: "ok" | "error"; step: number }
  | { type: "not"; cond: HranaCondition }
  | { type: "and" | "or"; conds: HranaCondition[] };

type HranaRequest =
  | { type: "execute"; stmt: HranaStatement }
  | {
    type: "batch";
    batch: { steps: { condition?: HranaCondition; stmt: HranaStatement }[] };
  }
  | { type: "sequence"; sql: string }
  | { type: "store_sql"; "sql_id": number; sql: string }
  | { type: "close_sql"; "sql_id": number }
  | { type: "close" };

interface HranaError {
  message: string;
  code: string;
}

/** A connection to the database, and the texts stored for it. */
class Stream {
  readonly database: DatabaseSync;
  readonly #texts = new Map<number, string>();

  constructor(path: string) {
    this.database = new DatabaseSync(path);
    this.database.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = WAL");
  }

  answer(request: HranaRequest): object {
    const { type } = request;
    switch (type) {
      case "execute":
        return { type, result: this.#execute(request.stmt) };
      case "batch":
        return { type, result: this.#batch(request.batch.steps) };
      case "sequence":
        this.database.exec(request.sql);
        return { type };
      case "store_sql":
        this.#texts.set(request.sql_id, request.sql);
        return { type };
      case "close_sql":
        this.#texts.delete(request.sql_id);
        return { type };
      case "close":
        return { type };
    }
  }

  #execute(
    { sql, "sql_id": id, args = [], "want_rows": wantsRows }: HranaStatement,
  ): object {
    const text = sql ?? this.#texts.get(id!);
    if (text === undefined) throw new Error(`no text is stored as ${id}`);
    const statement = this.database.prepare(text);
    const columns = statement.columns();
    const rows = statement.all(...args.map(fromHrana)) as Record<
      string,
      unknown
    >[];
    return {
      cols: columns.map(({ name }) => ({ name })),
      rows: wantsRows === false
        ? []
        : rows.map((row) => columns.map(({ name }) => toHrana(row[name]))),
      affected_row_count: 0,
      last_insert_rowid: null,
    };
  }

  #batch(
    steps: { condition?: HranaCondition; stmt: HranaStatement }[],
  ): object {
    const results: (object | null)[] = [];
    const errors: (HranaError | null)[] = [];
    const holds = (condition: HranaCondition): boolean => {
      switch (condition.type) {
        case "ok":
          return (results[condition.step] ?? null) !== null;
        case "error":
          return (errors[condition.step] ?? null) !== null;
        case "not":
          return !holds(condition.cond);
        case "and":
          return condition.conds.every(holds);
        case "or":
          return condition.conds.some(holds);
      }
    };
    for (const { condition, stmt } of steps) {
      let result: object | null = null;
      let error: HranaError | null = null;
      if (condition === undefined || holds(condition)) {
        try {
          result = this.#execute(stmt);
        } catch (thrown) {
          error = toError(thrown);
        }
      }
      results.push(result);
      errors.push(error);
    }
    return { step_results: results, step_errors: errors };
  }
}

/** What the server does; each part may be replaced by a test. */
export interface HranaOptions {
  /** Where the database is. */
  path: string;
  /** The token that it wants to see. */
  authToken?: string;
}

/** A server on 127.0.0.1. */
export class HranaServer implements AsyncDisposable {
  /** How many requests came. */
  requests = 0;
  /** Answers in place of the server, while it is set. */
  intercept: (() => Response | Promise<Response>) | undefined;
  readonly #options: HranaOptions;
  readonly #streams = new Map<string, Stream>();
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(options: HranaOptions) {
    this.#options = options;
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      (request) => this.#answer(request),
    );
  }

  /** Its address. */
  get url(): string {
    return `http://127.0.0.1:${this.#server.addr.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
    for (const { database } of this.#streams.values()) database.close();
  }

  async #answer(request: Request): Promise<Response> {
    this.requests++;
    if (this.intercept !== undefined) {
      await request.body?.cancel();
      return await this.intercept();
    }
    const { authToken } = this.#options;
    if (
      authToken !== undefined &&
      request.headers.get("authorization") !== `Bearer ${authToken}`
    ) {
      await request.body?.cancel();
      return Response.json({ message: "unauthorized", code: "AUTH" }, {
        status: 401,
      });
    }
    if (new URL(request.url).pathname !== "/v2/pipeline") {
      await request.body?.cancel();
      return new Response("not found", { status: 404 });
    }
    return Response.json(this.#pipeline(await request.json()));
  }

  #pipeline(
    { baton, requests }: { baton?: string | null; requests: HranaRequest[] },
  ): object {
    const stream = baton
      ? this.#streams.get(baton)!
      : new Stream(this.#options.path);
    if (baton) this.#streams.delete(baton);
    let isClosed = false;
    const results = requests.map((one) => {
      if (one.type === "close") isClosed = true;
      try {
        return { type: "ok", response: stream.answer(one) };
      } catch (thrown) {
        return { type: "error", error: toError(thrown) };
      }
    });
    let next: string | null = null;
    if (isClosed) stream.database.close();
    else this.#streams.set(next = crypto.randomUUID(), stream);
    return { baton: next, base_url: null, results };
  }
}

function fromHrana(value: HranaValue): null | string | number | Uint8Array {
  switch (value.type) {
    case "null":
      return null;
    case "integer":
      return Number(value.value);
    case "float":
    case "text":
      return value.value;
    case "blob":
      return Uint8Array.fromBase64(value.base64);
  }
}

function toHrana(value: unknown): HranaValue {
  if (value === null) return { type: "null" };
  if (value instanceof Uint8Array) {
    // As libSQL's own server does: without padding.
    return { type: "blob", base64: value.toBase64({ omitPadding: true }) };
  }
  if (typeof value === "string") return { type: "text", value };
  if (Number.isInteger(value)) return { type: "integer", value: `${value}` };
  return { type: "float", value: value as number };
}

function toError(thrown: unknown): HranaError {
  const { message } = thrown as Error;
  const code = /locked/.test(message) ? "SQLITE_BUSY" : "SQLITE_ERROR";
  return { message, code };
}
