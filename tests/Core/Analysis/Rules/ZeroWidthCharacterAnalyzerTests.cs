using PlanKit.Analysis.Rules;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class ZeroWidthCharacterAnalyzerTests() : UnseenCharacterAnalyzerTests(
    new ZeroWidthCharacterAnalyzer(), '\u200B', '\u2060', "第 1 行第 4 列有看不见的零宽字符 U+200B；全文共 2 处。");
