// What generated TypeScript names of packages that Debian does not carry.
declare module 'cucumber' {
    export class TableDefinition {
        constructor(rows: any);
    }
    type Step = (pattern: string | RegExp, code: (...values: any[]) => any) => void;
    export const Given: Step;
    export const When: Step;
    export const Then: Step;
    export function Before(code: (...values: any[]) => any): void;
    export function After(code: (...values: any[]) => any): void;
}
declare function require(name: string): any;

declare module 'chai' {
    export const assert: any;
}

declare module '@playwright/test' {
    export class Page { private readonly page: any; }
    export function defineConfig(configuration: object): object;
}
declare module 'playwright-bdd' {
    import { Page } from '@playwright/test';
    export class DataTable { constructor(rows: string[][]); raw(): string[][]; }
    type Use<T> = (fixture: T) => Promise<void>;
    interface TestType<F> {
        extend<T>(fixtures: { [K in keyof T]: (given: { page: Page }, use: Use<T[K]>) => Promise<void> }): TestType<F & T>;
    }
    export const test: TestType<{}>;
    type Step<F> = (pattern: string | RegExp, code: (fixtures: F, ...values: any[]) => unknown) => void;
    export function createBdd<F>(test: TestType<F>): { Given: Step<F>; When: Step<F>; Then: Step<F> };
    export function defineBddConfig(configuration: object): string;
}
