import 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtI18n {
    /** Written into `_locales` by wxt.config.ts, from core/language. */
    getMessage(name: 'button' | 'checkLink' | 'checkImage' | 'checkSelection' | 'countOne'): string;
    getMessage(name: 'mark' | 'markPageOnly' | 'countOther', substitutions: readonly [string]): string;
  }
}
