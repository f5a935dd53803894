using PlanKit.Analysis.Rules;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class BidirectionalCharacterAnalyzerTests() : UnseenCharacterAnalyzerTests(
    new BidirectionalCharacterAnalyzer(), '\u202E', '\u202C', "第 1 行第 4 列有改变书写方向的字符 U+202E，看到的次序可能与实际不同；全文共 2 处。");
