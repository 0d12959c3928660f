import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { addressOf, shownAs } from './addresses';
import { createGate, type Gate } from './gate';
import { hostLanguages, isEditable, isReportText, languageId } from './looks';
import { offerToReports } from './offers';
import { rulePageAddress } from './rulePages';

/** Makes the client for the place that the extension runs in. */
export type CreateClient = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/** The language server, started at the first report. */
export class Service {
  readonly #context: vscode.ExtensionContext;
  readonly #createClient: CreateClient;
  readonly #gate: Gate;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #created = new vscode.EventEmitter<BaseLanguageClient>();
  #output: vscode.LogOutputChannel | undefined;
  #starting: Promise<BaseLanguageClient> | undefined;

  /** Fires when the server got or lost a document. */
  readonly onDidChange = this.#changed.event;
  /** Fires once, before the client starts: the time to listen for the server's notifications. */
  readonly onDidCreate = this.#created.event;

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.#context = context;
    this.#createClient = createClient;
    this.#gate = createGate(
      (document) => isEditable(vscode.Uri.parse(document.uri)) && isReportText(document.languageId, document.text),
      () => this.#changed.fire(),
    );
    context.subscriptions.push(this.#changed, this.#created);
  }

  get output(): vscode.LogOutputChannel {
    if (!this.#output) {
      this.#output = vscode.window.createOutputChannel('nianbao', { log: true });
      this.#context.subscriptions.push(this.#output);
    }
    return this.#output;
  }

  /** True while the server has the document. */
  serves(document: vscode.TextDocument): boolean {
    return this.#gate.serves(addressOf(document.uri));
  }

  /** The running client; starts it on the first call. Rejects where the server does not start. */
  start(): Promise<BaseLanguageClient> {
    this.#starting ??= this.#start().catch((error: unknown) => {
      this.#starting = undefined;
      throw error;
    });
    return this.#starting;
  }

  async restart(): Promise<void> {
    if (!this.#starting) {
      await this.start();
      return;
    }
    const client = await this.#starting;
    await client.stop().catch((error: unknown) => this.output.warn(String(error)));
    await client.start();
  }

  /** Shows the server a document of another language that has become a report while it was open. */
  async admit(document: vscode.TextDocument): Promise<void> {
    const client = await this.start();
    if (this.serves(document) || document.isClosed) return;
    await client.sendNotification(
      'textDocument/didOpen',
      client.code2ProtocolConverter.asOpenTextDocumentParams(document),
    );
    client.getFeature('textDocument/diagnostic').refresh();
  }

  async stop(): Promise<void> {
    const client = await this.#starting?.catch(() => undefined);
    await client?.stop();
  }

  async #start(): Promise<BaseLanguageClient> {
    const client = await this.#createClient(this.#context, {
      documentSelector: [languageId, ...hostLanguages].map((language) => ({ language })),
      outputChannel: this.output,
      initializationOptions: {
        status: true,
        reports: true,
        readFile: true,
        findReports: true,
        saveProjectFiles: true,
        rulePages: rulePageAddress,
      },
      middleware: this.#gate.middleware,
      uriConverters: { code2Protocol: addressOf, protocol2Code: (address) => shownAs(vscode.Uri.parse(address)) },
    });
    const offer = offerToReports(client, (document) => this.serves(document));
    const offerNow = (): void => {
      if (client.isRunning()) offer();
    };
    this.#context.subscriptions.push(client.onDidChangeState(offerNow), this.onDidChange(offerNow));
    this.#created.fire(client);
    try {
      await client.start();
    } catch (error) {
      this.output.error(String(error));
      throw error;
    }
    return client;
  }
}
