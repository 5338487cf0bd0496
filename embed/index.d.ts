/** What is told of an analysis. */
export interface Analysed {
  actors: number;
  quotes: number;
  stances: number;
  model: string;
  textSha256: string;
}

/** The events of a reader; all of them bubble and leave shadow trees. */
export interface StandpointEvents {
  "standpoint-ready": CustomEvent<Record<string, never>>;
  "standpoint-analysed": CustomEvent<Analysed>;
  "standpoint-actor-selected": CustomEvent<{ id: string; name: string; kind: string }>;
  "standpoint-quote-selected": CustomEvent<{ id: string; speaker: string | null; text: string }>;
  "standpoint-correction": CustomEvent<{ corrections: unknown[] }>;
  "standpoint-error": CustomEvent<{
    code:
      | "csp" | "worker" | "crash" | "panic" | "program" | "browser"
      | "source" | "text" | "analysis" | "place" | "model";
    message: string;
  }>;
}

/** An article beside its cast: `<standpoint-reader>`. */
export declare class StandpointReader extends HTMLElement {
  static readonly version: string;
  /** Goes up when something that a page may count on changes. */
  static readonly api: 1;
  /** Reads the text again, also after a failure. */
  analyse(): void;
  /** Shows an actor, by id or name, or a quote, by id; with nothing the whole cast. False where there is none. */
  select(id?: string | null): boolean;
  /** The document (schema `standpoint/1`) with the reader's corrections, the text, or the corrections alone. */
  export(format?: "json" | "text" | "corrections"): string | null;
  /** Takes the reader away; what stands inside the element is shown again. */
  destroy(): void;
}

export declare const version: string;
export declare const api: 1;
/** Registers the element; where it is there already, nothing happens. */
export declare function define(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    "standpoint-reader": StandpointReader;
  }
  interface HTMLElementEventMap extends StandpointEvents {}
}
