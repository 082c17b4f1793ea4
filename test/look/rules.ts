import type { ConfigData } from 'html-validate'

/** What html-validate is asked of every page. */
export const rulesOfPages: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // How our printer of JSX writes: a small doctype, `<br/>`, `selected=""`. And a headline is as long as it has to be.
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'void-style': ['error', { style: 'selfclose' }],
    'attribute-boolean-style': ['error', { style: 'empty' }],
    'long-title': 'off',
    // The one button that says where it was pressed.
    'prefer-button': ['error', { exclude: ['image'] }],
  },
}
