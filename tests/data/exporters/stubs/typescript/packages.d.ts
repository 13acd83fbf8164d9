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
