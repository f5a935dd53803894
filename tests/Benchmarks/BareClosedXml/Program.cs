using System.Globalization;
using PlanKit.Benchmarks.BareClosedXml;
using PlanKit.Excel.Tests.ReadBack;

// The yardstick of the export's budget: what ClosedXML alone takes to write the same cells, cold.
//   BareClosedXml describe BOOK.xlsx CELLS.tsv   lists the cells of a workbook that plankit wrote
//   BareClosedXml write CELLS.tsv BOOK.xlsx      writes them: this is what is timed
switch (args)
{
    case ["describe", var book, var cells]:
        File.WriteAllLines(cells, CellList.Describe(ReadWorkbook.Of(File.ReadAllBytes(book))));
        return 0;
    case ["write", var cells, var book]:
        int written = BareWriter.Write(File.ReadLines(cells), book);
        Console.WriteLine(written.ToString(CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("Use: BareClosedXml describe BOOK.xlsx CELLS.tsv | BareClosedXml write CELLS.tsv BOOK.xlsx");
        return 2;
}
