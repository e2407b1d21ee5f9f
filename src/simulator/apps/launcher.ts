/** The launcher: what touches, drags and home do. */

import { app, type Env, type Update } from '../world/app.js';
import { back, launch, menuBeside, open, start, uninstall } from '../world/effect.js';
import { drawerScreen, foundApps } from './launcher-drawer-screen.js';
import { homeScreen } from './launcher-home-screen.js';
import { menuOf } from './launcher-icon.js';
import { dropped, removed, visibleApps, type Message, type State } from './launcher-state.js';

/** The home screen and the drawer with every app. */
export const launcher = app<State, Message>({
  package: 'com.sim.launcher',
  label: 'Home',
  icon: 'home',
  system: true,
  hidden: true,
  main: '.Home',
  initial: { search: '', page: 0, icons: null, lifted: null },
  screens: { '.Home': homeScreen, '.Drawer': drawerScreen },
  opened: (state, { name }) => [name === '.Drawer' ? { ...state, search: '' } : state],
  update(state, message, env) {
    const updated = told(state, message, env);
    if (message.kind === 'lift' || message.kind === 'turn') return updated;
    const [next, ...effects] = updated;
    // Whatever else happens ends the carrying.
    return next.lifted === null ? updated : [{ ...next, lifted: null }, ...effects];
  },
});

function told(state: State, message: Message, env: Env): Update<State, Message> {
  const isDrawer = env.screen === '.Drawer';
  switch (message.kind) {
    case 'start':
      return isDrawer ? [state, back(), start(message.package)] : [state, start(message.package)];
    case 'all':
      return [state, open('.Drawer')];
    case 'search':
      return [{ ...state, search: message.text }];
    case 'first': {
      const [found] = foundApps(state, env);
      return found ? [state, back(), start(found.package)] : [state];
    }
    case 'home':
      return [{ ...state, page: 0 }];
    case 'turn':
      return [{ ...state, page: message.page }];
    case 'hold': {
      const held = visibleApps(env).find((one) => one.package === message.package);
      return held ? [state, menuBeside(held.package, menuOf(held))] : [state];
    }
    case 'info':
      return [state, launch(`settings://app/${message.package}`)];
    case 'uninstall':
      return [state, uninstall(message.package)];
    case 'gone':
      return [removed(state, env, message.package)];
    case 'lift':
      return isDrawer ? [{ ...state, lifted: message.package }, back()] : [{ ...state, lifted: message.package }];
    case 'drop':
      return [message.onto ? dropped(state, env, message.onto) : state];
    case 'remove':
      return [state.lifted === null ? state : removed(state, env, state.lifted)];
  }
}
