/** The commonest family names: a contact's name begins with one, an office's does not. */
export const surnames: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦傅邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔汤向常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳司马高林方金白于丛',
]);

/** In place of a name: an office, a post, a form of address. */
export const notNames: readonly string[] = [
  '办公室',
  '办',
  '科',
  '处',
  '股',
  '室',
  '局',
  '中心',
  '部',
  '组',
  '单位',
  '部门',
  '机构',
  '同志',
  '先生',
  '女士',
  '主任',
  '科长',
  '处长',
  '局长',
  '老师',
  '电话',
  '地址',
  '邮箱',
  '人员',
  '秘书',
  '员',
];
