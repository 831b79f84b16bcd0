import 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtI18n {
    /** Written into `_locales` by wxt.config.ts, from core/language. */
    getMessage(name: 'checkLink'): string;
    getMessage(name: 'mark' | 'markPageOnly', substitutions: readonly [string]): string;
  }
}
