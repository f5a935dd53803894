using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>An exporter in a worker failed: it threw there, or its process ended.</summary>
/// <param name="text">What happened.</param>
public sealed class WorkerFailedException(LocalizableText text) : Exception(text.English)
{
    /// <summary>What happened, in both languages.</summary>
    public LocalizableText Text { get; } = text;
}
