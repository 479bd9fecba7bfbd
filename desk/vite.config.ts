import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  publicDir: 'public',
  build: {
    target: 'baseline-widely-available',
    // The content security policy allows no inline scripts, and fonts or images inline are rare.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
