using PlanKit.Analysis.Rules;
using PlanKit.Testing;

namespace PlanKit.Tests.Fixes.Providers;

public sealed class RepeatedDocumentFixProviderTests
{
    private const string Plan = "某局2026年工作要点\n一、学习教育\n1．组织理论学习，全年不少于四次。\n2．办好读书活动，年底评比。\n二、廉政建设\n3．签订目标责任书。\n";

    [Fact]
    public void Takes_the_copy_out_and_leaves_the_text_as_it_was() =>
        AnalyzerTest.For(new RepeatedDocumentAnalyzer())
            .Plan(Plan + "[|" + Plan + "|]")
            .FixedText(Plan)
            .Verify();
}
