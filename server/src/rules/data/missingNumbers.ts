/**
 * What stands between 共 and the counter of a number that was left out: `共主动公开[ ]条`. Folded as texts are.
 * Only these words: any other may be the thing that was counted.
 */
export const verbs: readonly string[] = [
  '主动公开',
  '公开',
  '发布',
  '更新',
  '推送',
  '收到',
  '接收',
  '受理',
  '办理',
  '办结',
  '答复',
  '回复',
  '处理',
  '制作',
  '制定',
  '制发',
  '印发',
  '召开',
  '举办',
  '举行',
  '开展',
  '组织',
  '解读',
  '报送',
];

/** What is counted, the longer words first. */
export const objects: readonly string[] = [
  '政府信息公开申请',
  '信息公开申请',
  '依申请公开申请',
  '公开申请',
  '申请',
  '各类政府信息',
  '各类政务信息',
  '各类信息',
  '政府信息',
  '政务信息',
  '工作动态信息',
  '信息',
  '规范性文件',
  '政策文件',
  '政策解读',
  '会议',
  '培训',
  '活动',
  '新闻发布会',
];

/** Words that a number stands before. */
export const counters: readonly string[] = ['人次', '条', '件', '次', '起', '宗', '篇', '期', '场', '份'];
