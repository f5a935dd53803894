using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Tests.Analysis;

public sealed class AnalysisOptionsTests
{
    private static readonly WholeNumberParameter Days = new()
    {
        Name = "days",
        Meaning = new("几天", "after how many days"),
        Unit = new("天", "days"),
        Default = 15,
        Minimum = 1,
        Maximum = 366,
    };

    private static readonly DiagnosticDescriptor Late = new()
    {
        Id = "TT0001",
        Title = new("迟", "late"),
        MessageFormat = new("迟", "late"),
        Remedy = new("补", "mend"),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new("述", "description"),
        Parameters = [Days],
    };

    private static readonly SettingKey Key = new("TT0001", "days");

    [Fact]
    public void A_value_that_nobody_set_is_the_rule_s_own()
    {
        Assert.Equal(15, AnalysisOptions.Default.ValueOf(Late, Days));
        Assert.Equal(new RuleSetting(Key, "15", SettingLayer.Descriptor), AnalysisOptions.Default.SettingOf(Late, Days));
    }

    [Fact]
    public void Each_layer_overrides_those_below_it_whatever_the_order_in_which_they_are_set()
    {
        (SettingLayer Layer, int Value)[] layers = [(SettingLayer.CommandLine, 40), (SettingLayer.Profile, 20), (SettingLayer.PlanFile, 30)];
        foreach ((SettingLayer Layer, int Value)[] given in Permutations(layers))
        {
            for (int count = 1; count <= given.Length; count++)
            {
                AnalysisOptions options = given[..count].Aggregate(AnalysisOptions.Default, (lower, set) =>
                    lower.With(Key, $"{set.Value}", set.Layer).With("TT0001", (DiagnosticSeverity)((set.Value / 10) - 1), set.Layer));

                (SettingLayer layer, int value) = given[..count].MaxBy(set => set.Layer);
                Assert.Equal(value, options.ValueOf(Late, Days));
                Assert.Equal(layer, options.SettingOf(Late, Days).Layer);
                Assert.Equal(new RuleSeverity((DiagnosticSeverity)((value / 10) - 1), layer), options.SeverityOf(Late));
            }
        }
    }

    [Fact]
    public void A_profile_sets_severities_and_rules_parameters_and_keeps_the_unit_s_own_values_to_itself()
    {
        var profile = new PlanProfile
        {
            Severities = PlanProfile.Empty.Severities.Add("TT0001", "error"),
            Parameters = PlanProfile.Empty.Parameters.Add("TT0001.days", "20").Add("activities-a-year", "2"),
        };

        AnalysisOptions options = AnalysisOptions.FromProfile(profile);

        Assert.Equal(["TT0001", "TT0001.days"], options.Settings.Select(setting => setting.Key.ToString()));
        Assert.Equal(20, options.ValueOf(Late, Days));
        Assert.Equal(new RuleSeverity(DiagnosticSeverity.Error, SettingLayer.Profile), options.SeverityOf(Late));
    }

    [Theory]
    [InlineData("0", SettingLayer.Profile, "set by the unit's profile", "tell the plugin's author")]
    [InlineData("367", SettingLayer.PlanFile, "set by the plan file", "plankit config unset TT0001.days")]
    [InlineData("soon", SettingLayer.CommandLine, "set by the command line", "type the command again")]
    public void A_wrong_value_is_named_with_its_layer_the_bounds_and_the_remedy_and_has_no_effect(
        string value, SettingLayer layer, string setBy, string remedy)
    {
        AnalysisOptions options = AnalysisOptions.Default.With(Key, value, layer);

        string message = Assert.Single(options.FaultsFor([Late])).Message.English;
        Assert.StartsWith($"TT0001.days cannot be “{value}” ({setBy}); it must be a whole number of days from 1 to 366. ", message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
        Assert.Equal(15, options.ValueOf(Late, Days));
    }

    [Fact]
    public void A_word_that_is_no_severity_is_named_too()
    {
        AnalysisOptions options = AnalysisOptions.Default.With(new SettingKey("TT0001"), "fatal", SettingLayer.PlanFile);

        Assert.Contains("one of: none, hidden, info, warning, error", Assert.Single(options.FaultsFor([Late])).Message.English, StringComparison.Ordinal);
        Assert.Equal(new RuleSeverity(DiagnosticSeverity.Warning, SettingLayer.Descriptor), options.SeverityOf(Late));
    }

    [Fact]
    public void What_no_rule_knows_is_no_wrong_value()
    {
        AnalysisOptions options = AnalysisOptions.Default
            .With(new SettingKey("TT9999"), "fatal", SettingLayer.PlanFile)
            .With(new SettingKey("TT0001", "weeks"), "many", SettingLayer.PlanFile);

        Assert.Empty(options.FaultsFor([Late]));
    }

    [Fact]
    public void An_analyzer_reads_the_value_in_force_from_its_context()
    {
        var seen = new List<int>();

        Testing.AnalyzerTest.For(new LateAnalyzer(seen)).Plan("1．集中学习。").Set("TT0001.days", "30").Verify();

        Assert.Equal([30], seen);
    }

    private sealed class LateAnalyzer(List<int> seen) : PlanAnalyzer
    {
        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Late];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterItemAction(c => seen.Add(c.Options.ValueOf(Late, Days)));
    }

    private static IEnumerable<T[]> Permutations<T>(T[] all) => all.Length < 2
        ? [all]
        : Enumerable.Range(0, all.Length).SelectMany(i => Permutations<T>([.. all[..i], .. all[(i + 1)..]]).Select(rest => (T[])[all[i], .. rest]));
}
