using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Plugins.Workers;

/// <summary>An analyzer whose every step is noted, so that the host can say where a worker was when it ended.</summary>
internal sealed class TracedAnalyzer(PlanAnalyzer analyzer, WorkerNote note) : PlanAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        string name = analyzer.GetType().Name;
        note.Write(name, "");
        analyzer.Initialize(new TracingContext(context, name, note));
    }

    private sealed class TracingContext(AnalysisContext context, string analyzer, WorkerNote note) : AnalysisContext
    {
        public override void RegisterDocumentAction(Action<DocumentAnalysisContext> action) => context.RegisterDocumentAction(document =>
        {
            note.Write(analyzer, "");
            action(document);
        });

        public override void RegisterSectionAction(Action<SectionAnalysisContext> action) => context.RegisterSectionAction(section =>
        {
            note.Write(analyzer, "");
            action(section);
        });

        public override void RegisterItemAction(Action<ItemAnalysisContext> action, params ReadOnlySpan<PlanCategory> categories) =>
            context.RegisterItemAction(
                item =>
                {
                    note.Write(analyzer, item.Item.Address);
                    action(item);
                },
                categories);

        public override void RegisterClauseAction(Action<ClauseAnalysisContext> action) => context.RegisterClauseAction(clause =>
        {
            note.Write(analyzer, clause.Item.Address);
            action(clause);
        });

        public override void RegisterQuarterAction(Action<QuarterAnalysisContext> action) => context.RegisterQuarterAction(quarter =>
        {
            note.Write(analyzer, quarter.Item.Address);
            action(quarter);
        });

        public override void RegisterEntryAction(Action<EntryAnalysisContext> action) => context.RegisterEntryAction(entry =>
        {
            note.Write(analyzer, "");
            action(entry);
        });

        public override void RegisterPlanStartAction(Action<PlanStartAnalysisContext> action) => context.RegisterPlanStartAction(plan =>
        {
            note.Write(analyzer, "");
            action(plan);
        });

        public override void RegisterPlanAction(Action<PlanAnalysisContext> action) => context.RegisterPlanAction(plan =>
        {
            note.Write(analyzer, "");
            action(plan);
        });
    }
}
