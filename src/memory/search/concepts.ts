/** What apps are about, in several languages: an instruction in one finds an item in another. */

/** Each line is one thing; the first word names it. Words are whole, in small letters; signs of scripts without spaces are looked for anywhere. */
const LINES = `
alarm wecker weck weckt wecke wecken wake wakes alarme réveil réveille réveiller alarma despertador despierta despiértame 闹钟 叫醒 鬧鐘 アラーム
timer countdown kurzzeitwecker minuteur temporizador 计时器 倒计时 タイマー
message nachricht nachrichten schreib schreibe sms texting messages mensaje mensajes escribe écris 短信 消息 信息 メッセージ
send schick schicke sende senden envoie envoyer envía enviar manda 发送 发给 发 送信
call anruf anrufen ruf appelle appeler appel llama llamar llamada 电话 打电话 呼叫 電話
contact kontakt kontakte contacto contactos 联系人 連絡先
note notiz notizen notes nota notas 笔记 备忘录 便签 メモ
event termin termine appointment meeting veranstaltung évènement événement rendez evento cita reunión 日程 约会 活动 予定
calendar kalender calendrier calendario 日历 日曆 カレンダー
photo foto fotos bild bilder picture pictures image images imagen photos 照片 图片 写真
camera kamera appareil cámara 相机 拍照 カメラ
map karte karten carte mapa maps 地图 地図
route weg route itinéraire ruta directions 路线 ルート
settings einstellung einstellungen réglages paramètres ajustes configuración 設定
brightness helligkeit luminosité brillo 亮度
volume lautstärke lauter leiser volumen 音量
wifi wlan 无线 无线网
bluetooth 蓝牙
battery akku batterie batería 电池 电量
delete lösche löschen entferne supprime supprimer effacer borra borrar elimina 删除 削除
buy kaufe kaufen bestell bestelle order acheter achète compra comprar 买 购买 下单
cart warenkorb panier carrito basket 购物车
mail email post courriel correo 邮件 邮箱 メール
file datei dateien fichier archivo 文件 ファイル
download herunterladen lade télécharge descarga 下载
music musik musique música song lied chanson canción 音乐 歌
video videos vidéo película film 视频 动画
weather wetter météo tiempo clima 天气 天気
task aufgabe aufgaben todo tâche tarea 任务 待办
flight flug flüge vol vuelo 航班 机票
hotel unterkunft hôtel alojamiento 酒店
`;

const CONCEPTS = LINES.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Where a script puts no spaces, a sign of the language stands anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const BY_WORD = new Map(
  CONCEPTS.flatMap(([name = '', ...words]) =>
    [name, ...words].filter((word) => !UNSPACED.test(word)).map((word) => [word, name] as const),
  ),
);
const BY_SIGNS = CONCEPTS.flatMap(([name = '', ...words]) =>
  words.filter((word) => UNSPACED.test(word)).map((word) => [word, name] as const),
);

/** The thing that a word names; undefined for all others. */
export const conceptOf = (word: string): string | undefined => BY_WORD.get(word);

/** The things that a text without spaces names. */
export const conceptsInSigns = (text: string): readonly string[] =>
  UNSPACED.test(text) ? BY_SIGNS.filter(([signs]) => text.includes(signs)).map(([, name]) => name) : [];
