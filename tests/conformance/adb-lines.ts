import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';

/** What a line of `adb shell` is expected to answer and to do. Absent: nothing is printed, exit code 0. */
export type Expected = Readonly<{
  /** A line that goes before. */
  before?: string;
  out?: RegExp;
  err?: RegExp;
  code?: number;
  after?: (phone: SimulatedPhone) => void;
}>;

const NOTES = 'com.sim.notes';
const inFront =
  (name: string) =>
  ({ system }: SimulatedPhone): void =>
    expect(system.front().package).toBe(name);
const OPEN_NOTES = `am start -n ${NOTES}/.Main`;
const NEW_NOTE = 'am start -a android.intent.action.VIEW -d notes://note/1';

/** The lines of docs/adb.md, in its order. */
export const ADB_LINES: Readonly<Record<string, Expected>> = {
  'getprop ro.product.model': { out: /^Fingertips Phone\n$/ },
  getprop: { out: /^\[ro\.build\.version\.sdk\]: \[36\]$/m },
  'getprop ro.nothing': { out: /^\n$/ },
  'settings get global wifi_on': { out: /^1\n$/ },
  'settings get global nothing': { out: /^null\n$/ },
  'settings put system screen_brightness 128': {
    after: ({ state }) => expect(state().display.brightness).toBe(50),
  },
  'settings delete global nothing': { out: /^Deleted 0 rows\n$/ },
  'settings list secure': { out: /^default_input_method=.+$/m },
  'svc wifi disable': { after: ({ state }) => expect(state().toggles.wifi).toBe(false) },
  'cmd -w wifi set-wifi-enabled disabled': { after: ({ state }) => expect(state().toggles.wifi).toBe(false) },
  'cmd uimode night yes': {
    out: /^Night mode: yes\n$/,
    after: ({ state }) => expect(state().display.dark).toBe(true),
  },
  'cmd statusbar expand-notifications': { after: inFront('com.android.systemui') },
  'content insert --uri content://settings/system --bind name:s:user_rotation --bind value:i:1': {
    after: ({ system }) => expect(system.display()).toMatchObject({ width: 2400, height: 1080 }),
  },
  'content query --uri content://sms/inbox': { out: /^No result found\.\n$/ },
  'wm size': { out: /^Physical size: 1080x2400\n$/ },
  'wm density': { out: /^Physical density: 420\n$/ },
  'wm user-rotation': { out: /^free\n$/ },
  'wm user-rotation lock 1': { after: ({ system }) => expect(system.display().rotation).toBe(1) },
  'ime list -s': { out: /^com\.android\.inputmethod\.latin\/\.LatinIME$/m },
  'ime set no.such/.Keyboard': {
    err: /^Unknown input method no\.such\/\.Keyboard cannot be selected for user #0\n$/,
  },
  'pm list packages': { out: /^package:com\.sim\.notes$/m },
  'pm list packages -3 -f': { out: /^package:\/data\/app\/.*=com\.sim\.\w+$/m },
  'pm path com.sim.notes': { out: /^package:\/data\/app\/.*base\.apk\n$/ },
  'pm path com.sim.nothing': { code: 1 },
  'pm list features': { out: /^feature:android\.hardware\.touchscreen$/m },
  'pm clear com.sim.notes': { out: /^Success\n$/ },
  'pm grant com.sim.notes android.permission.CAMERA': {},
  'cmd package resolve-activity --brief com.sim.notes': { out: /^com\.sim\.notes\/\.Main$/m },
  'cmd package resolve-activity --brief com.sim.nothing': { out: /^No activity found\n$/ },
  'cmd package query-activities --brief -a android.intent.action.MAIN -c android.intent.category.LAUNCHER': {
    out: /^com\.sim\.notes\/\.Main$/m,
  },
  'am start -n com.sim.notes/.Main': {
    out: /^Starting: Intent \{ cmp=com\.sim\.notes\/\.Main \}\n$/,
    after: inFront(NOTES),
  },
  'am start -W -n com.sim.notes/com.sim.notes.Main': { out: /^Status: ok$/m, after: inFront(NOTES) },
  'am start -n com.sim.notes/.Nothing': {
    out: /^Starting/,
    err: /^Error: Activity class \{com\.sim\.notes\/com\.sim\.notes\.Nothing\} does not exist\.$/m,
    code: 1,
  },
  'am start -a android.intent.action.VIEW -d notes://note/1': { out: /^Starting/, after: inFront(NOTES) },
  'am start -a android.intent.action.VIEW -d nobody://here': {
    out: /^Starting/,
    err: /^Error: Activity not started, unable to resolve Intent/,
    code: 1,
  },
  'am force-stop com.sim.notes': { before: OPEN_NOTES, after: inFront('com.sim.launcher') },
  'am stack list': {
    before: OPEN_NOTES,
    out: /visible=true topActivity=ComponentInfo\{com\.sim\.notes\/com\.sim\.notes\.Main\}$/m,
  },
  'am broadcast -a com.example.X': { out: /^Broadcast completed: result=0$/m },
  'monkey -p com.sim.notes -c android.intent.category.LAUNCHER 1': {
    out: /^Events injected: 1$/m,
    after: inFront(NOTES),
  },
  'monkey -p com.sim.nothing 1': { out: /^\*\* No activities found to run, monkey aborted\.$/m, code: 252 },
  'dumpsys window displays': {
    out: /^ {2}mCurrentFocus=Window\{\w+ u0 com\.sim\.launcher\/com\.sim\.launcher\.Home\}$/m,
  },
  'dumpsys window | grep mCurrentRotation': { out: /mCurrentRotation=ROTATION_0/ },
  'dumpsys activity activities | grep topResumedActivity': {
    before: OPEN_NOTES,
    out: /topResumedActivity=ActivityRecord\{\w+ u0 com\.sim\.notes\/\.Main t12\}/,
  },
  'dumpsys activity recents': { out: /id=12/ },
  'dumpsys package com.sim.notes': { out: /versionCode=\d+/ },
  'dumpsys package com.sim.nothing': { out: /^Unable to find package: com\.sim\.nothing$/m },
  'dumpsys input | grep SurfaceOrientation': { out: /SurfaceOrientation: 0/ },
  'dumpsys input_method': { before: NEW_NOTE, out: /mInputShown=false/ },
  'dumpsys power': { out: /mWakefulness=Awake/ },
  'dumpsys battery': { out: /level: 100/ },
  'dumpsys telephony.registry': { out: /mCallState=0/ },
  'dumpsys nothing': { err: /^Can't find service: nothing\n$/ },
  'input tap 540 700': { before: NEW_NOTE, after: ({ system }) => expect(system.keyboardShown()).toBe(true) },
  'input touchscreen -d 0 swipe 540 1900 540 600 300': { before: OPEN_NOTES },
  'input swipe 540 700 540 700 150': {
    before: NEW_NOTE,
    after: ({ system }) => expect(system.keyboardShown()).toBe(true),
  },
  'input text hello%sworld': {
    before: `${NEW_NOTE}; input tap 540 700`,
    after: ({ state }) => expect(JSON.stringify(state().apps[NOTES])).toContain('hello world'),
  },
  'input text é': { err: /NullPointerException/, code: 255 },
  'input tap x 1': { err: /NumberFormatException/, code: 255 },
  'input keyevent KEYCODE_HOME': { before: OPEN_NOTES, after: inFront('com.sim.launcher') },
  'input keyevent 111': {
    before: `${NEW_NOTE}; input tap 540 700`,
    after: ({ system }) => expect(system.keyboardShown()).toBe(false),
  },
  'input keyevent 26': { after: ({ system }) => expect(system.isScreenOn()).toBe(false) },
  'screencap -p /sdcard/x.png': {},
  'for i in 1 2 3; do input tap 540 700; sleep 0.5; done': {
    before: NEW_NOTE,
    after: ({ system }) => expect(system.keyboardShown()).toBe(true),
  },
  'i=0; while [ $i -lt 3 ]; do echo $i; i=$((i + 1)); done': { out: /^0\n1\n2\n$/ },
  'if pm path com.sim.notes >/dev/null; then echo there; else echo gone; fi': { out: /^there\n$/ },
  'echo "front: $(dumpsys window displays | grep mCurrentFocus | cut -d/ -f2)"': {
    out: /^front: com\.sim\.launcher\.Home\}\n$/,
  },
  'pm list packages | while read line; do echo "<$line>"; done': { out: /^<package:com\.sim\.notes>$/m },
  'screenrecord /sdcard/x.mp4': { err: /^screenrecord: this phone has no video encoder\./, code: 1 },
  'screencap -p -d null': { err: /^Invalid display ID: Out of range/, code: 1 },
  'uiautomator dump': { out: /^UI hierchary dumped to: \/sdcard\/window_dump\.xml\n$/ },
  'uiautomator dump /dev/tty': { out: /^<\?xml .*<hierarchy rotation="0">.*text="Notes".*<\/hierarchy>/s },
  'rm /sdcard/nothing.png': { err: /^rm: \/sdcard\/nothing\.png: No such file or directory\n$/, code: 1 },
  'rm -f /sdcard/nothing.png': {},
  'ls /sdcard': { out: /^DCIM$/m },
  'mkdir -p /sdcard/a/b && [ -e /sdcard/a/b ] && echo __PASS__': { out: /^__PASS__\n$/ },
  'echo one > /sdcard/o.txt; cat /sdcard/o.txt | wc -c': { out: /^4\n$/ },
  'date +%s': { out: /^1778\d{6}\n$/ },
  'date +%Y-%m-%dT%T%z': { out: /^2026-05-06T10:\d\d:\d\d\+0000\n$/ },
  date: { out: /^Wed May {1,2}6 10:\d\d:\d\d UTC 2026\n$/ },
  'ps -A': { out: /^USER +PID .*NAME\n/ },
  'pidof com.sim.nothing': { code: 1 },
  'logcat -d': { out: /^--------- beginning of main\n/ },
  id: { out: /^uid=2000\(shell\) gid=2000\(shell\)/ },
  'app_process -Djava.class.path=/data/local/tmp/x.jar / com.example.Main &': {
    err: /^app_process: no such class on this phone\n$/,
    code: 1,
  },
  "app_process -Djava.class.path=/data/local/tmp/yadb /data/local/tmp com.ysbing.yadb.Main -keyboard 'é 東京'": {
    before: `echo > /data/local/tmp/yadb; ${NEW_NOTE}; input tap 540 700`,
    after: ({ state }) => expect(JSON.stringify(state().apps[NOTES])).toContain('é 東京'),
  },
  'run-as com.sim.notes true': { err: /^run-as: package not debuggable: com\.sim\.notes\n$/, code: 1 },
  nonsense: { err: /^\/system\/bin\/sh: nonsense: inaccessible or not found\n$/, code: 127 },
};
