using System.IO.Compression;
using System.Xml;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Reads where a ledger once stood: from <c>sequence:hash</c>, a hash alone, or the properties of an exported workbook.</summary>
internal static class EarlierHead
{
    // Where Excel and LibreOffice keep the properties, and where .NET's packaging does (OPC, ISO/IEC 29500-2, leaves it open).
    private static readonly string[] PropertyParts = ["docProps/core.xml", ".psmdcp"];

    private static readonly LocalizableText NoHead = new(
        "“{0}”不是链尾：写“序号:哈希”、64 位哈希，或一个导出的工作簿（.xlsx）。",
        "“{0}” is no head: give sequence:hash, a hash of 64 digits, or an exported workbook (.xlsx).");

    private static readonly LocalizableText NoHeadInside = new(
        "工作簿 {0} 里没有链尾：它不是本程序导出的，或属性被删掉了。请换一个，或直接写“序号:哈希”。",
        "The workbook {0} holds no head: PlanKit did not export it, or its properties were removed. Take another, or give sequence:hash.");

    /// <summary>Reads it.</summary>
    public static OneOf<OneOf<LedgerHead, Digest>, Failure> Read(CommandSession session, string given)
    {
        if (Parse(given) is { } head)
        {
            return head;
        }

        string path = session.Resolve(given);
        if (!File.Exists(path))
        {
            return new Failure(NoHead.Format(given));
        }

        try
        {
            return ReadKeywords(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Parse).FirstOrDefault(found => found is not null) is { } found
                ? found
                : new Failure(NoHeadInside.Format(path));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return new Failure(NoHeadInside.Format(path));
        }
    }

    private static OneOf<LedgerHead, Digest>? Parse(string text)
    {
        if (LedgerHead.TryParse(text, out LedgerHead? head))
        {
            return head;
        }

        if (Digest.TryParse(text, out Digest? hash))
        {
            return hash;
        }

        return null;
    }

    private static string ReadKeywords(string path)
    {
        using ZipArchive workbook = ZipFile.OpenRead(path);
        if (workbook.Entries.FirstOrDefault(entry => PropertyParts.Any(part => entry.FullName.EndsWith(part, StringComparison.Ordinal))) is not { } properties)
        {
            return "";
        }

        using Stream stream = properties.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "keywords" })
            {
                return xml.ReadElementContentAsString();
            }
        }

        return "";
    }
}
