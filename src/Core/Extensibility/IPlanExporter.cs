namespace PlanKit.Extensibility;

/// <summary>Writes a plan's progress in some format.</summary>
public interface IPlanExporter
{
    /// <summary>The name by which commands call it: lower case, words joined by hyphens. Unique among all plugins; listed in <c>plugin.json</c>.</summary>
    string Name { get; }

    /// <summary>Writes the export. Called on one thread; the same exporter may be called many times.</summary>
    /// <param name="request">What to write.</param>
    /// <param name="output">Takes the bytes. Need not seek. It is the host's: leave it open.</param>
    /// <remarks>
    /// The host writes to a file aside and renames it when this returns, so that nothing is left half-written. What this
    /// throws is shown with the plugin's name; the file that stood there before stays.
    /// </remarks>
    void Export(ExportRequest request, Stream output);
}
