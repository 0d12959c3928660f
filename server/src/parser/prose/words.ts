import { labelWords } from './labels';
import { type Word, type WordKind, wordsOf } from './word';

const words: Word[] = [...labelWords];
const add = (kind: WordKind, list: string, ...keys: string[]): void => {
  words.push(...wordsOf(kind, list, ...keys));
};

/** Words that are longer than what they begin with, and mean something else. */
add(
  'unknown',
  '较大 较好 较高 较快 较为 规章制度 规章规程 无偿 无关 无效 无故 无正当 无需 无障碍 无缝 无纸 无误 无论 未来 未成年 未必 未按 未经 ' +
    '收费 收集 征收 应收 实收 回收 验收 收录 收藏 接受率 受理率 办结率 答复率 回复率 办理率 满意率 ' +
    '不予受理 未予受理 应受理 可受理 公开条例 信息公开条例 政府信息公开条例 申请公开指南 依申请公开指南 拟定 草拟 拟制 代拟 模拟 虚拟 ' +
    '信息处理费管理办法 政府信息公开信息处理费管理办法 信息公开信息处理费管理办法 ' +
    '审计 会计 统计 设计 计量 计生 公共 共同 共享 共建 总体 总结 总局 总队 总站 总工会 零售 ' +
    '依申请公开目录 信息公开指南 信息公开目录 信息公开年度报告 一件事 每件 每条 同一 统一 唯一 ' +
    '依申请公开制度 依申请公开机制 依申请公开流程 依申请公开渠道 依申请公开系统 依申请公开平台 依申请公开专栏 ' +
    '主动公开与依申请公开 主动公开和依申请公开 主动公开、依申请公开',
);

add('receive', '收到 接到 接收 接受 受理 收办 收件 接收到 登记 受理登记 登记受理');
add('receive', '新收 新收到 新受理 新增 新接收 新收办', 'new');
add('answer', '答复 办结 办复 办毕 回复 完结 答复办结 办理答复 办结答复 办理完毕 处理完毕 办理完结 作出答复 做出答复');
add('answer', '予以答复 给予答复 完成答复 答复完毕 办理办结 办结完成 完成办理 答复申请人');
add('handle', '办理 处理 处置 应办 应办理 需办理');
add('carry', '结转 转结 转接 转入 顺延 延续 递延 延 转 遗留 未办结');
// 新收97件，加上结转的2件: those of the year before, which needs no word.
add('carriedIn', '加上结转');
add('to', '到 至 入 往 在');
add('request', '政府信息公开申请 政务信息公开申请 信息公开申请 政府信息申请 政务公开申请 公开申请 依申请公开 依申请');
add('request', '依申请公开政府信息 依申请公开信息 依申请公开申请 依申请公开件 依申请公开事项 依申请公开办件 申请公开');
add('request', '依申请公开工作 依申请公开案件 申请公开政府信息 公开政府信息的申请 公开政府信息申请 政府信息公开的申请');
add('request', '依申请信息公开 信息公开依申请 政府信息依申请公开 政府信息公开事项申请 信息公开类申请 信息公开申请件');
add('request', '政府信息公开申请件 政府信息公开申请事项 申请政府信息公开 申请信息公开 政府信息公开依申请');
add('info', '政府信息公开 政务信息公开 信息公开 政府信息公开工作 政务公开 政务公开工作 信息公开工作 政府信息公开事项');
add('info', '政府信息公开答复 信息公开答复 政府信息公开行为 政府信息公开类 信息公开类 涉政府信息公开');
add('apply', '申请 申请件 申请书 申请表 申请事项 申请量 申请数 申请数量 申请总数 申请总量 申请件数 申请案件');
add(
  'tail',
  '事项 办件 件数 数量 数 总数 总量 总件数 信息 政府信息 内容 案件 案 量 受理件 受理量 件 业务 情况 公开 情形',
);
add('tail', '办理结果 处理结果 答复结果');
add('people', '社会公众 公众 群众 人民群众 社会 申请人 申请主体 当事人 相对人 复议机关 行政复议机关');
add('submit', '提交 提出 递交 要求 提供 获取 寄来 发来 关于 向');
add(
  'cause',
  '因 由于 由 对 针对 就 引发 引起 导致 产生 被 被申请 被提起 提起 涉及 涉 而 不服 不满 所致 造成 因不服 被申请人 被告',
);
add(
  'docVerb',
  '制发 制定 印发 出台 制定出台 制定印发 制定发布 出台印发 新制发 新制定 新制作 新出台 新印发 本年制发',
  'issued',
);
add(
  'docVerb',
  '废止 宣布废止 本年废止 全文废止 清理废止 废止失效 失效废止 宣布失效、废止 废止和宣布失效 废止或宣布失效',
  'repealed',
);
add('docVerb', '现行有效 累计有效 继续有效 年底有效 年末有效', 'inForce');
add('fee', '信息处理费 信息公开处理费 政府信息公开信息处理费');
add('charge', '收取 收缴 缴纳 收入');
add('negation', '未 没有 无 尚未 并未 从未 暂未 暂无 均未 未有 没 均无 并无 未再 尚无 不存在 零 没有人 无人 为零');
add('happen', '发生 出现 存在 有 产生 发现 涉及');
add('total', '共 共计 合计 总计 累计 总共 一共 共有 计 小计 总');
add(
  'adverb',
  '为 是 有 达 达到 已 已经 均 全部 全都 都 也 则 仅 只 只有 实际 依法 依规 依法依规 规范 及时 按时 按期 如期',
);
add(
  'adverb',
  '按规定 按要求 在规定时间内 在规定期限内 在法定期限内 在法定时限内 法定期限内 法定时限内 规定期限内 规定时限内',
);
add(
  'adverb',
  '认真 妥善 同步 圆满 顺利 积极 全面 全力 严格 高效 同时 另 另有 还 还有 尚 尚有 仍 仍有 目前 截至目前 截至 截止',
);
add(
  'adverb',
  '年底 年末 底 末 期间 一年 完成 做好 现 现有 且 今 任何 一件 一起 一例 止 起 自 从 范围内 情况 方面 予以 作出',
);
add('adverb', '继续 已经完成');
add('adverb', '书面或其他形式 书面或其它形式 书面或者其他形式 任何形式 各类 各种 相关 有效 各 我们 本着 其 该 在');
add('glue', '的 了 来 之 等 类 所 以 地 "');
add('and', '和 及 或 与 以及 或者 并 并且 暨 及其 并予以 加上');
add('among', '其中 含 包括 包含 其中含 其中包括 分为 包括了 内含 具体为 具体有 具体包括');
add('rest', '其余 余 剩余 余下 剩下');
add('respectively', '分别为 分别是');
add('share', '占 占比 约占 占比为 占比达 占到');
add('whole', '总数 总量 总数的 总量的 全部申请 申请总数 申请总量 总申请量 总件数 总数量 公开总数 申请总数的 总的');
add('growth', '增长 增加 减少 下降 上升 提高 提升 降低 上涨 增幅 降幅 涨幅 多收 少收 回落 增多 净增 增长率 下降率');
add('compare', '较 比 同比 环比 相比 对比 持平 与上年 与去年');
add(
  'thisYear',
  '本年 本年度 今年 当年 全年 全年度 年内 一年来 年度内 报告期内 统计期内 报告期 统计期间 本年内 年度 年度里',
);
add('thisYear', '今年以来 本年以来 本报告期内 本统计年度 一年以来');
add(
  'lastYear',
  '上年 上年度 上一年 上一年度 去年 前一年 前一年度 往年 历年 前年 近年 近年来 近两年 近三年 近几年 历史',
);
add('lastYear', '加上年 加上年度 上年同期 去年同期 同期 上年度同期 以往 过去一年 近五年 五年来 三年来');
add('nextYear', '下年 下年度 下一年 下一年度 次年 次年度 明年 来年 下个年度');
add('partYear', '上半年 下半年 季度 每季度 每月 月均 半年 每年 每周 月份 当月 日均');
add('since', '以来 迄今 至今 历年累计');
add('plan', '计划 拟 预计 力争 争取 下一步 下步 新的一年 今后 即将 打算 将继续');
add('plan', '将 目标 不少于 不低于 不超过 确保', 'clause');
add('area', '全市 全区 全县 全省 全州 全旗 全盟 全域 全国 全系统 全市系统 全区系统 全县系统 系统内');
// 全市各级行政机关: all that a government's table may count.
add(
  'area',
  [...'省市州盟区县旗'].map((place) => `全${place}各级行政机关 全${place}行政机关 全${place}各级各部门`).join(' '),
);
add(
  'each',
  '各级 各部门 各单位 各镇 各乡 各街道 各县 各区 各县区 各市 各地 各级各部门 各乡镇 各镇街 各委办局 市直 区直 县直',
);
add(
  'each',
  '各中心 各分局 各支队 各大队 各公司 各学院 各医院 各学校 省直 直属 下属 所属 隶属 下辖 所辖 下级 辖区 基层 乡镇 镇街 两级 市级 区级 县级 省级 市本级 区本级 县本级 各科室 各处室 各股室 相关单位',
);
add(
  'part',
  '网上 网络 互联网 在线 线上 线下 网站 平台 门户 系统 电子邮件 邮件 邮箱 信函 书信 来信 信件 邮寄 快递 传真 当面 现场',
);
add(
  'part',
  '窗口 面对面 上门 电话 微信 微博 客户端 公众号 渠道 途径 方式 形式 口头 书面 纸质 电子 延期 逾期 超期 转办 交办 移送',
);
add(
  'part',
  '撤回 撤件 补正 征求 第三方 第三方意见 重复 批量 其他 其它 部分 多数 大部分 个别 一审 二审 再审 代表 代为 牵头 协助 指导 汇总 转送',
);
add(
  'part',
  '除 除外 外 减免 免除 不含 不包括 符合 通过 经 以 新的 再次 败诉 胜诉 应诉 行政应诉 应诉率 纠错 主要 转交 撤销 驳回 告知 延长',
);
add('part', '单独 联合 会同');
add(
  'other',
  '建议 提案 议案 留言 工单 热线 信箱 来电 来访 咨询 信访 投诉 举报 备案 行政许可 许可 审批 行政处罚 处罚 行政强制',
);
add(
  'other',
  '督办 网民 问政 诉求 意见 征集 稿件 舆情 培训 公文 合法性审查 政策解读 解读 仲裁 调解 纠纷 检查 政务服务 服务事项',
);
add(
  'other',
  '民生 赔偿 公证 法律援助 补偿 监察 听证 专利 不动产 社保 低保 救助 人大 政协 委员 费用 主动公开 政务信息 政务动态',
);
add(
  'other',
  '动态信息 网站信息 领导信箱 来信来访 群众来信 便民服务 好差评 行政裁决 行政调解 国家赔偿 劳动 工伤 检举 线索 舆论',
);
add(
  'activity',
  '答复 回复 办理 办结 处理 收到 受理 接待 组织 召开 开展 举办 制作 培训 整改 报送 征集 审查 审核 清理 检查 督办',
);
add(
  'activity',
  '开设 编制 印发 出台 制定 签订 解读 转发 回应 接受 审理 新增 撤销 删除 下架 修订 废止 参加 举行 编发 公示 起草',
);

export type Lexicon = ReadonlyMap<number, readonly Word[]>;

/** Words by their first character, the longest first; of two equal ones the first that was listed. */
const index = (): Lexicon => {
  const byFirst = new Map<number, Word[]>();
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word.text)) continue;
    seen.add(word.text);
    const first = word.text.charCodeAt(0);
    const list = byFirst.get(first);
    if (list) list.push(word);
    else byFirst.set(first, [word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byFirst;
};

/** The words that tell what a number counts. */
export const lexicon: Lexicon = index();

/** Words for a new activity: with one of them a list of parts is over. */
export const activities: ReadonlySet<string> = new Set(
  words.filter((word) => word.kind === 'activity').map((word) => word.text),
);
