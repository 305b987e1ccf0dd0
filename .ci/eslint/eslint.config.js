import js from '@eslint/js';
import globals from 'globals';

const scripts = 'src/main/resources/lectern/edition/page/look';

export default [
    js.configs.recommended,
    {
        files: [`${scripts}/**/*.js`],
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: globals.browser },
        rules: {
            eqeqeq: 'error',
            'no-implicit-globals': 'error',
            'no-shadow': 'error',
            'no-var': 'error',
            'prefer-const': 'error',
            'no-eval': 'error',
            'no-implied-eval': 'error'
        }
    },
    {
        files: [`${scripts}/worker.js`],
        languageOptions: { sourceType: 'script',
            // Of kept-names.js, which stands before it.
            globals: { ...globals.serviceworker, LABEL: 'readonly', LOOKS: 'readonly', OWN: 'readonly', PREFIX: 'readonly',
                ROOT: 'readonly' } },
        rules: { 'no-implicit-globals': 'off' }
    }
];
