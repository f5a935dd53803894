namespace PlanKit.Storage;

/// <summary>The names in a dump: JSON lines, in the order of docs/format.md.</summary>
internal static class DumpFormat
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int Version = 1;

    /// <summary>How many bytes of a kept file stand in one line, before they are encoded.</summary>
    public const int PieceSize = 48 * 1024;

    /// <summary>
    /// The longest line that is read, in bytes: a plan's text of 32 MB, with every character escaped, and nothing that could fill the
    /// memory.
    /// </summary>
    public const int LongestLine = 200 * 1024 * 1024;

    public const string Type = "type";
    public const string PlanType = "plankit-dump";
    public const string TextType = "text";
    public const string EvidenceType = "evidence";
    public const string PieceType = "piece";
    public const string PluginType = "plugin";
    public const string SettingType = "setting";
    public const string EntryType = "entry";
    public const string EndType = "end";
}
